/** Makes up the goods of the demo shop: names, texts, prices, variants. Pure; the words are in text files beside it. */
package org.kontor.importing.demo.goods;
